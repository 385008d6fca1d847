using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>The public address that a new deployment gets.</summary>
/// <param name="Id">The id of the address: of one that is there, or of the one to be made.</param>
/// <param name="IsNew">It is made by the change.</param>
/// <param name="Allocation">Of a new one: static or dynamic.</param>
/// <param name="Label">Of a new one: the first part of its DNS name; null for none.</param>
public sealed record AddressOrder(string Id, bool IsNew = false, AddressAllocation Allocation = AddressAllocation.Unknown, string? Label = null);
