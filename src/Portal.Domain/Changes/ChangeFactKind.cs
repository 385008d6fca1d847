namespace Portal.Domain.Changes;

/// <summary>What a fact is about.</summary>
public enum ChangeFactKind
{
    Service,
    Downtime,
    Address,
    Pair,
    Cost,
    Data,
}
