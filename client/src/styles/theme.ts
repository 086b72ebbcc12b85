import { createTheme } from '@mantine/core';

/** Colours and sizes live in tokens.css and reach the kit through mantine.css; no style tag is written at run time. */
export const theme = createTheme({
  primaryColor: 'blue',
  autoContrast: false,
  components: {
    Button: { defaultProps: { size: 'sm', radius: 'sm' } },
  },
});
