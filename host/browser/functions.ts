import type { Engine, FunctionMetadata, ParameterMetadata } from '../engine'
import { univer } from '../engine'

/** An add-in's function as its functions.json describes it. */
export interface DescribedFunction extends FunctionMetadata {
  description?: string
  parameters?: readonly (ParameterMetadata & { description?: string })[]
}

/** Lets the formula editor offer an add-in's functions by name, with what they and their parameters are. */
export function describeFunctions(engine: Engine, functions: readonly DescribedFunction[]): void {
  const descriptions = engine.injector.get(univer.sheetsFormula.IDescriptionService)
  descriptions.registerDescriptions(
    functions.map(({ id, name = id, description = '', parameters = [] }) => ({
      functionName: name.toUpperCase(),
      functionType: univer.formula.FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? '',
        example: '',
        require: parameter.optional ? 0 : 1,
        repeat: parameter.repeating ? 1 : 0,
      })),
    })),
  )
}
