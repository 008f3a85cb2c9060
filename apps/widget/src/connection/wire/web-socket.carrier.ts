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
  // A page that the browser keeps for later cannot keep this; cut off, it would leave an error on the owner's console.
  const leave = (): void => socket.close();
  addEventListener('pagehide', leave);
  const forget = (): void => removeEventListener('pagehide', leave);
  socket.onclose = () => {
    forget();
    if (!isClosed) onClose();
  };
  return {
    send: (packet) => {
      if (socket.readyState === socket.OPEN) socket.send(packet);
    },
    close: () => {
      isClosed = true;
      forget();
      socket.close();
    },
  };
};
