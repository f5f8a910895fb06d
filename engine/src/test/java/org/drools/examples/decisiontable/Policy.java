package org.drools.examples.decisiontable;

/** What ExamplePolicyPricing asks about and changes. */
public final class Policy {

    private final String type;
    private int basePrice;
    private int discount;

    public Policy(String type) {
        this.type = type;
    }

    public String getType() {
        return type;
    }

    public int getBasePrice() {
        return basePrice;
    }

    public void setBasePrice(int basePrice) {
        this.basePrice = basePrice;
    }

    public int getDiscount() {
        return discount;
    }

    public void applyDiscount(int percent) {
        discount += percent;
    }
}
