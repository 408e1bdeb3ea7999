import ts from 'typescript';

/**
 * The shape of a JSON value in one notation for both sources, so that a difference reads as a plain diff:
 * `string`, `number`, `"a" | "b"`, `[shape, …]` for tuples, `{ items }`, `{ values }` for records and an object of keys with `?` where optional.
 */
export type Shape = string | Shape[] | { [key: string]: Shape };

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  const?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  additionalProperties?: Schema | false;
}

const union = (values: string[]): string =>
  values
    .map((value) => JSON.stringify(value))
    .sort()
    .join(' | ');

/** The shape that a JSON Schema describes; only the keywords that our schemas use. */
export function shapeOfSchema(schema: Schema, root: Schema = schema): Shape {
  if (schema.$ref) return shapeOfSchema(root.$defs![schema.$ref.replace('#/$defs/', '')]!, root);
  if (schema.const !== undefined) return union([schema.const]);
  if (schema.enum) return union(schema.enum);
  if (schema.prefixItems) return schema.prefixItems.map((item) => shapeOfSchema(item, root));
  if (schema.type === 'array') return { items: shapeOfSchema(schema.items ?? {}, root) };
  if (schema.type === 'integer') return 'number';
  if (schema.type !== 'object') return schema.type ?? 'nothing';
  if (schema.additionalProperties) return { values: shapeOfSchema(schema.additionalProperties, root) };
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, value]) => [
      schema.required?.includes(key) ? key : `${key}?`,
      shapeOfSchema(value, root),
    ]),
  );
}

/** The shapes of the types that `file` exports, by name. */
export function shapesOfTypes(file: string, names: string[]): Record<string, Shape> {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: false,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  return Object.fromEntries(
    names.map((name) => [name, shapeOfType(checker.getDeclaredTypeOfSymbol(exported.get(name)!), checker)]),
  );
}

function shapeOfType(type: ts.Type, checker: ts.TypeChecker): Shape {
  if (type.isUnion() && type.types.every((member) => member.isStringLiteral())) {
    return union(type.types.map((member) => member.value));
  }
  if (type.isStringLiteral()) return union([type.value]);
  if (checker.isTupleType(type)) {
    return checker.getTypeArguments(type as ts.TypeReference).map((item) => shapeOfType(item, checker));
  }
  if (checker.isArrayType(type)) {
    return { items: shapeOfType(checker.getTypeArguments(type as ts.TypeReference)[0]!, checker) };
  }
  if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type);
  const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (values) return { values: shapeOfType(values, checker) };
  return Object.fromEntries(
    checker.getPropertiesOfType(type).map((property) => {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const value = checker.getTypeOfSymbol(property);
      return [
        optional ? `${property.name}?` : property.name,
        shapeOfType(optional ? checker.getNonNullableType(value) : value, checker),
      ];
    }),
  );
}
