package org.drools.examples.decisiontable;

/** What ExamplePolicyPricing asks about. */
public record Driver(int age, String locationRiskProfile, int priorClaims) {}
