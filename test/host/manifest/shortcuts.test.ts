import { describe, expect, it } from 'vitest'
import { isPressed, ManifestError, parseShortcuts } from '../../../host/manifest'

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

describe('keyboard shortcuts', () => {
  it('are read with the keys for the web, else the default ones', () => {
    const file = { shortcuts: [{ action: 'a', key: { default: 'Ctrl+Alt+1', web: 'Ctrl+Alt+2' } }, { action: 'b', key: { default: 'Ctrl+Shift+Up' } }] }
    expect(parseShortcuts(JSON.stringify(file))).toEqual([
      { action: 'a', keys: 'Ctrl+Alt+2' },
      { action: 'b', keys: 'Ctrl+Shift+Up' },
    ])
    expect(() => parseShortcuts('…')).toThrow(ManifestError)
    expect(() => parseShortcuts('{"shortcuts":[{"action":"a"}]}')).toThrow(ManifestError)
  })

  it('match when exactly their keys are down', () => {
    const down = { ...none, key: 'ArrowUp', code: 'ArrowUp', ctrlKey: true, shiftKey: true }
    expect(isPressed('Ctrl+Shift+Up', down)).toBe(true)
    expect(isPressed('shift + ctrl + up', { ...down, key: 'Up' })).toBe(true)
    expect(isPressed('Ctrl+Up', down)).toBe(false)
    expect(isPressed('Ctrl+Shift+Up', { ...down, altKey: true })).toBe(false)
  })

  it('go by the place of a letter, whatever Alt makes of it', () => {
    expect(isPressed('Ctrl+Alt+K', { ...none, key: '˚', code: 'KeyK', ctrlKey: true, altKey: true })).toBe(true)
    expect(isPressed('Ctrl+Alt+1', { ...none, key: '¡', code: 'Digit1', ctrlKey: true, altKey: true })).toBe(true)
  })
})
