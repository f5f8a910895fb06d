package org.drools.decisiontable;

/** What NoConstraintsEmptyCells and XlsFormula ask about. */
public record Person(String name, int age) {}
