using Portal.Domain.HostedServices;

namespace Portal.Web.Api.Changes;

/// <summary>The public address of a new deployment.</summary>
/// <param name="Id">Its id, also when it is to be made.</param>
/// <param name="IsNew">It is made by the change.</param>
/// <param name="Allocation">Of a new one.</param>
/// <param name="Label">Of a new one: the first part of its DNS name.</param>
internal sealed record AddressBody(string Id, bool IsNew = false, AddressAllocation Allocation = AddressAllocation.Static, string? Label = null);
