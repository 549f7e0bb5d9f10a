import { readYesNo, squeeze } from '../text'

const NO_OBJECTION = /(?:没有|并无|无)(?:不同)?(?:意见|异议)/gu
const REFUSES = /不(?:予)?(?:同意|批准|核准|通过|认可|属实|成立|赞成|准)|未(?:获)?(?:通过|批准)|驳回|退回|否决|反对|拒绝|不予\S*/gu
const AGREES = /同意|批准|核准|通过|认可|属实|成立|赞成|准予|无误|^(?:准|可|可以|行)$/u

/** S12: what a reviewer wrote: agreed or refused; `null` when it says neither, or both. */
export function readOpinion(text: string): boolean | null {
  const plain = squeeze(text)
  if (plain === '') return null
  const word = readYesNo(plain)
  if (word !== null) return word
  const open = plain.replace(NO_OBJECTION, '')
  const rest = open.replace(REFUSES, '')
  const refused = rest !== open
  const agreed = open !== plain || AGREES.test(rest)
  return refused === agreed ? null : agreed
}

const UPHELD = /不(?:予|能|得|应)?(?:撤销|取消|成立)|驳回|维持/gu
const REVOKED = /撤销|取消|申诉成立|作废|免予/u

/** S11: whether the outcome of an appeal takes the decision back; one that says both does not. */
export function isRevoked(outcome: string): boolean {
  const plain = squeeze(outcome)
  return REVOKED.test(plain.replace(UPHELD, '')) && plain.replace(UPHELD, '') === plain
}
