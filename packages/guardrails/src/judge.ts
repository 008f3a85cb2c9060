// Holds one import against the walls and doors. A complaint is a sentence for whoever wrote the import.
import { covers, match, packageName, packageOf, resolve } from './places.ts';
import type { Workspace } from './places.ts';
import type { Import } from './imports.ts';
import { doors, openToTests, walls } from './rooms.ts';
import type { Door, Wall } from './rooms.ts';
import { isTestOrDev } from './source-files.ts';

export function judge(workspace: Workspace, from: string, found: Import): string[] {
  const { specifier } = found;
  const place = resolve(workspace, from, specifier);
  if (!place) return [`"${specifier}" is not among the "exports" of its package`];

  const complaints = [
    relativeEscape(from, specifier, place),
    undeclared(workspace, from, specifier, place),
    ...doors.map((door) => (isShut(door, from, place) ? door.because : undefined)),
    ...walls.map((wall) => (isBreached(wall, from, place, found.typeOnly) ? wall.because : undefined)),
  ];
  return complaints.flatMap((because) => (because ? [`may not import "${specifier}": ${because}`] : []));
}

function isBreached(wall: Wall, from: string, place: string, typeOnly: boolean): boolean {
  // Tests of a room may use test libraries; doors still hold for them.
  const room = match(wall.inside, from);
  if (!room || isTestOrDev(from)) return false;
  const target = match(wall.inside, place);
  if (target && target.join('/') === room.join('/')) return false;
  if (typeOnly && covers(wall.mayType ?? [], place)) return false;
  return covers(wall.mayNot ?? [], place) || !covers(wall.may, place);
}

function isShut(door: Door, from: string, place: string): boolean {
  const target = match(door.to, place);
  if (!target) return false;
  if (openToTests.includes(door.to) && isTestOrDev(from)) return false;
  return !door.onlyFrom.some((pattern) => {
    const visitor = match(pattern, from);
    return visitor !== undefined && (pattern !== door.to || visitor.join('/') === target.join('/'));
  });
}

function relativeEscape(from: string, specifier: string, place: string): string | undefined {
  const leaves = specifier.startsWith('.') && packageOf(place) !== packageOf(from);
  return leaves ? 'another package is entered by its name and through its "exports"' : undefined;
}

function undeclared(
  workspace: Workspace,
  from: string,
  specifier: string,
  place: string,
): string | undefined {
  const manifest = workspace.manifests.get(packageOf(from));
  if (!manifest || specifier.startsWith('.') || place.startsWith('node:')) return undefined;
  const name = packageName(specifier);
  const isDeclared =
    name === manifest.name ||
    [manifest.dependencies, manifest.devDependencies, manifest.peerDependencies].some((list) => list?.[name]);
  return isDeclared ? undefined : `${packageOf(from)}/package.json does not declare it`;
}
