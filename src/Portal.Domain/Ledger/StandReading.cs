using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>What the database knows of a service, as the base of a decision: it counts only as long as all of it stays so.</summary>
/// <param name="Stand">Null when the service was never seen.</param>
/// <param name="Latest">The newest operation of the portal itself, whatever its outcome.</param>
/// <param name="IsActive">An operation of the portal is under way, or was handed over to a repair that has not begun.</param>
public sealed record StandReading(ServiceStand? Stand, OperationId? Latest, bool IsActive);
