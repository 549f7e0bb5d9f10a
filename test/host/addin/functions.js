/* global CustomFunctions, setTimeout */
CustomFunctions.associate({
  ADDUP: (first, second) => first + (second ?? 0),
  LATER: (value) => new Promise((resolve) => setTimeout(() => resolve(value), 50)),
  BIGGEST: (cells) => Math.max(...cells.flat()),
  COUNTOFF: (rows, columns) => Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * columns + column + 1)),
  REFUSE: (reason) => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, reason)
  },
})
