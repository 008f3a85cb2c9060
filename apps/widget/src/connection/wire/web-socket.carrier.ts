import { addressFor, type OpenCarrier } from './carrier.ts';

/** Each message of the WebSocket is one packet. */
export const openWebSocket: OpenCarrier = (address, { onPacket, onClose }) => {
  const url = addressFor(address, 'websocket');
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url);
  let isClosed = false;
  socket.onmessage = ({ data }) => {
    if (!isClosed) onPacket(String(data));
  };
  socket.onclose = () => {
    if (!isClosed) onClose();
  };
  return {
    send: (packet) => {
      if (socket.readyState === socket.OPEN) socket.send(packet);
    },
    close: () => {
      isClosed = true;
      socket.close();
    },
  };
};
