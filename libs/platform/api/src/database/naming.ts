import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** `bookYear` as its column is called, `book_year`. */
export const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `bookYear` ↔ `book_year`. A primary key is `PK_<table>`; other constraints are named by hand in entities and migrations. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? snake(targetName);
  }

  override primaryKeyName(tableOrName: Table | string): string {
    return `PK_${this.getTableName(tableOrName)}`;
  }

  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }
}
