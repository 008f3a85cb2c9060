// The measure: what Socket.IO alone needs to pass a visitor's message to the operators and to say so. It stores nothing,
// checks nothing and knows nobody.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer((_request, response) => response.end('ok'));
const io = new Server(http, { serveClient: false, perMessageDeflate: false, cors: { origin: '*' } });

io.on('connection', (socket) => {
  if (socket.handshake.auth['role'] === 'operator') void socket.join('operators');
  socket.on('message.send', (payload: unknown, acknowledge: (answer: unknown) => void) => {
    acknowledge({ ok: true });
    io.to('operators').emit('message.sent', payload);
  });
});
http.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
