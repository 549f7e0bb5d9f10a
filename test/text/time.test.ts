import { describe, expect, it } from 'vitest'
import { readTime, timeText } from '../../src/text'

describe('a time of day', () => {
  it.each([
    ['9:05', 545], ['09：05', 545], ['9点5分', 545], ['９：０５', 545], ['17:30:59', 1050], ['9点', 540], ['2013-04-22 8:59', 539],
    [0.375, 540], [41386.7298611111, 1051], [0.3749, 539], ['0:00', 0], ['23:59', 1439],
  ])('is read from %s', (written, minutes) => expect(readTime(written)).toBe(minutes))

  it.each(['24:00', '9:60', '九点', '9', '', '上午'])('is not read from %s', (written) => expect(readTime(written)).toBeNull())

  it('is not what a whole number says: that is a date', () => {
    expect(readTime(41386)).toBeNull()
    expect(readTime(9)).toBeNull()
  })

  it('is written as people write it', () => {
    expect(timeText(545)).toBe('09:05')
    expect(timeText(0)).toBe('00:00')
  })
})
