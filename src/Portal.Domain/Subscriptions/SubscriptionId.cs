namespace Portal.Domain.Subscriptions;

/// <summary>The id of a subscription: a GUID in Azure, compared without regard to case.</summary>
public readonly record struct SubscriptionId(string Value)
{
    public bool Equals(SubscriptionId other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    public override string ToString() => Value;
}
