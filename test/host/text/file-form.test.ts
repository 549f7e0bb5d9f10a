import { describe, expect, test } from 'vitest'
import { fromFileForm, toFileForm } from '../../../host/text'

const CUSTOM = new Set(['CALLFINE', 'CONTOSO.ADD'])
const isCustom = (name: string) => CUSTOM.has(name)

/** As shown, as stored: each way. */
const PAIRS: [shown: string, stored: string][] = [
  ['=SUM(A1:B2)', '=SUM(A1:B2)'],
  ['=XLOOKUP(A1,表!A:A,表!B:B)', '=_xlfn.XLOOKUP(A1,表!A:A,表!B:B)'],
  ['=SORT(FILTER(A1:B9,A1:A9>0))', '=_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,A1:A9>0))'],
  ['=NETWORKDAYS.INTL(A1,B1)', '=NETWORKDAYS.INTL(A1,B1)'],
  ['=CALLFINE(A1)+1', '=_xldudf_CALLFINE(A1)+1'],
  ['=IF(A1="XLOOKUP(",STDEV.S(B:B),"CALLFINE(1)")', '=IF(A1="XLOOKUP(",_xlfn.STDEV.S(B:B),"CALLFINE(1)")'],
  ['=[@金额]*2', '=[[#This Row],[金额]]*2'],
  ['=台帐[@[通话 时长]]', '=台帐[[#This Row],[通话 时长]]'],
  ["=台帐[@[a'[b']]]", "=台帐[[#This Row],[a'[b']]]"],
  ['=SUM(台帐[@[一]:[三]])', '=SUM(台帐[[#This Row],[一]:[三]])'],
  ['=台帐[@]', '=台帐[#This Row]'],
  ['=LET(甲,A1,乙,甲+1,甲*乙)', '=_xlfn.LET(_xlpm.甲,A1,_xlpm.乙,_xlpm.甲+1,_xlpm.甲*_xlpm.乙)'],
  ['=LAMBDA(x,[y],x+y)(1,2)', '=_xlfn.LAMBDA(_xlpm.x,_xlop.y,_xlpm.x+_xlpm.y)(1,2)'],
  ['=LET(f,LAMBDA(x,x+1),f(2))', '=_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1),_xlpm.f(2))'],
  ['=BYROW(A1:B2,SUM)', '=_xlfn.BYROW(A1:B2,_xleta.SUM)'],
  ['=SUM(A1#)', '=SUM(_xlfn.ANCHORARRAY(A1))'],
  ["='工作 表'!A1#", "=_xlfn.ANCHORARRAY('工作 表'!A1)"],
  ['=@A1:A9', '=_xlfn.SINGLE(A1:A9)'],
  ['=@INDEX(A1:A9,2)+1', '=_xlfn.SINGLE(INDEX(A1:A9,2))+1'],
]

describe('a formula as files hold it', () => {
  test.each(PAIRS)('%s is stored as %s', (shown, stored) => {
    expect(toFileForm(shown, isCustom)).toBe(stored)
    expect(fromFileForm(stored)).toBe(shown)
  })

  test('the dots of a namespace are stored as underscores, and the host knows the way back', () => {
    expect(toFileForm('=CONTOSO.ADD(1,2)', isCustom)).toBe('=_xldudf_CONTOSO_ADD(1,2)')
    expect(fromFileForm('=_xldudf_CONTOSO_ADD(1,2)', undefined, () => 'CONTOSO.ADD')).toBe('=CONTOSO.ADD(1,2)')
  })

  test('within its own table a reference is stored with the name and shown without it', () => {
    expect(toFileForm('=[@金额]/SUM([金额])', isCustom, '台帐')).toBe('=台帐[[#This Row],[金额]]/SUM(台帐[金额])')
    expect(fromFileForm('=台帐[[#This Row],[金额]]/SUM(台帐[金额])', '台帐')).toBe('=[@金额]/SUM([金额])')
    expect(fromFileForm('=台帐[[#Headers],[金额]]', '台帐')).toBe('=台帐[[#Headers],[金额]]')
  })

  test('what has its prefix keeps one, and the prefix of a function nobody knows stays', () => {
    expect(toFileForm('=_xlfn.XLOOKUP(1,A:A,B:B)', isCustom)).toBe('=_xlfn.XLOOKUP(1,A:A,B:B)')
    expect(fromFileForm('=_xlfn.NEWEST(1)')).toBe('=_xlfn.NEWEST(1)')
    expect(fromFileForm('=_xlfn._xlws.NEWEST(1)')).toBe('=_xlfn._xlws.NEWEST(1)')
  })

  test('built-in names are written in capitals, others as they are', () => {
    const stored = toFileForm('=sum(xlookup(1,a:a,b:b),callfine(1),mine(2))', isCustom)
    expect(stored).toBe('=SUM(_xlfn.XLOOKUP(1,a:a,b:b),_xldudf_CALLFINE(1),mine(2))')
  })
})
