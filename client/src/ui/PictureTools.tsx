import { useContext, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanContext } from '../api/use-plan.ts';
import { downloadPng, downloadSvg } from './chart-picture.ts';
import { useLocalText } from './LocalText.tsx';
import { ToolButton } from './Section.tsx';

interface Props {
  /** Where the drawing is; it is marked `data-picture`. */
  figure: RefObject<HTMLElement | null>;
  title: string;
  /** “As of …”, in words. */
  day: string;
  fileName: string;
}

/** The drawing as SVG and PNG, with its title, whose figures they are, and of which day. */
export function PictureTools({ figure, title, day, fileName }: Props) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = useContext(PlanContext);
  const source = [
    plan === null ? '' : localText(plan.title),
    day,
    plan?.kind === 'demonstration' ? t('planKind.demonstration') : '',
    'Atkaruu',
  ];
  const text = { title, source: source.filter((part) => part !== '').join(' · ') };
  const onDrawing = (act: (drawing: SVGSVGElement) => void) => {
    const drawing = figure.current?.querySelector('svg[data-picture]');
    if (drawing instanceof SVGSVGElement) act(drawing);
  };
  return (
    <>
      <ToolButton
        icon="download"
        label="SVG"
        name={t('section.pictureOf', { title, format: 'SVG' })}
        onClick={() => onDrawing((drawing) => downloadSvg(drawing, text, fileName))}
      />
      <ToolButton
        icon="download"
        label="PNG"
        name={t('section.pictureOf', { title, format: 'PNG' })}
        onClick={() => onDrawing((drawing) => void downloadPng(drawing, text, fileName))}
      />
    </>
  );
}
