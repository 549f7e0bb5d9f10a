import ts from 'typescript'

/** A class of Excel's object model in Microsoft's reference. */
export interface ReferenceClass {
  name: string
  /** by name; the requirement set that brought it */
  members: ReadonlyMap<string, string>
}

const PREVIEW = /BETA|PREVIEW/i
/** Members that the client has of its own and never sends. */
const CLIENTS_OWN = new Set(['constructor', 'context', 'load', 'toJSON', 'track', 'untrack', 'isNullObject', 'set', 'setMockData', 'retrieve'])

/**
 * The classes of the namespace Excel in Microsoft's type declarations (`@types/office-js`), without previews and without what lives in the
 * client alone.
 * @param source text of `index.d.ts`
 */
export function readReference(source: string): ReferenceClass[] {
  const file = ts.createSourceFile('office.d.ts', source, ts.ScriptTarget.Latest, true)
  const found = new Map<string, Map<string, string>>()
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel' || !statement.body || !ts.isModuleBlock(statement.body)) continue
    for (const each of statement.body.statements) if (ts.isClassDeclaration(each) && each.name && isClientObject(each)) addMembers(found, each.name.text, each)
  }
  return [...found].map(([name, members]) => ({ name, members })).filter(({ members }) => members.size > 0)
}

function isClientObject(node: ts.ClassDeclaration): boolean {
  return node.heritageClauses?.some((clause) => /ClientObject/.test(clause.getText())) ?? false
}

function addMembers(found: Map<string, Map<string, string>>, name: string, node: ts.ClassDeclaration): void {
  const members = found.get(name) ?? new Map<string, string>()
  found.set(name, members)
  for (const member of node.members) {
    const memberName = member.name?.getText()
    if (!memberName || CLIENTS_OWN.has(memberName) || members.has(memberName)) continue
    const set = requirementSet(member) ?? requirementSet(node) ?? ''
    if (!PREVIEW.test(set)) members.set(memberName, set)
  }
}

/** `ExcelApi 1.9` of `[Api set: ExcelApi 1.9]`. */
function requirementSet(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText()).join('\n')
  return /\[Api set: (ExcelApi\w* [\d.]+(?: BETA[^\]]*)?|[^\]]+)/.exec(comments)?.[1]
}
