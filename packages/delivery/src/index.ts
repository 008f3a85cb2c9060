export { isChange, withChanges, type Change } from './changes.ts';
export type { ConnectionState, WakeReason } from './connection.machine.ts';
export { createConnection, type Connection, type ConnectionOptions } from './connection.ts';
export type * from './contract.ts';
export { createDelivery, type Delivery, type DeliveryOptions } from './delivery.ts';
export type { Beat } from './heartbeat.ts';
export { createOutbox, type Outbox, type OutboxOptions } from './outbox.ts';
export { createReplica, type Replica, type ReplicaOptions, type ReplicaState } from './replica.ts';
export type { OutboxEntry, OutboxState } from './shelf.ts';
