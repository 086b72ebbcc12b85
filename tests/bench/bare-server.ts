import express from 'express';

/** The least an Express server can do: a route that returns the bytes it was given, and says where it listens. */
const app = express();
app.disable('x-powered-by');
app.disable('etag');
const answers = new Map<string, Buffer>();

app.put('/answers/:name', express.raw({ type: () => true, limit: '64mb' }), (request, response) => {
  answers.set(request.params['name'], request.body as Buffer);
  response.status(204).end();
});
app.get('/answers/:name', (request, response) => {
  response.set('Content-Type', 'application/json; charset=utf-8').end(answers.get(request.params.name));
});
app.post('/answers/:name', express.json(), (request, response) => {
  response.status(201).set('Content-Type', 'application/json; charset=utf-8').end(answers.get(request.params['name']));
});

const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string') process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
