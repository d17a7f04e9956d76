import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;
type RulesByField = ReturnType<Storage['groupByPropertyName']>;

const remembering = new WeakSet<Storage>();

/**
 * Makes class-validator remember the rules of a class. By itself it looks for them anew at every object it checks, through all classes
 * that have any, to find those the object's class extends: with some hundred of them that was a third of what registering a
 * petition allocated. Rules never change once their class is there; one that is loaded later begins anew.
 */
export function rememberRules(storage: Storage = getMetadataStorage()): void {
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const byClass = new Map<unknown, Rules>();
  const byField = new WeakMap<Rules, RulesByField>();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const add = storage.addValidationMetadata.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length) return find(target, schema, always, strictGroups, groups);
    return remembered(byClass, target, () => find(target, schema, always, strictGroups, groups));
  };
  storage.groupByPropertyName = (rules) => remembered(byField, rules, () => group(rules));
  storage.addValidationMetadata = (rule) => {
    byClass.clear();
    add(rule);
  };
}

function remembered<Key, Value>(known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown }, key: Key, reckon: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = reckon();
  known.set(key, value);
  return value;
}
