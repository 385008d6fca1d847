using Portal.Domain.HostedServices;

namespace Portal.Domain.Operations;

/// <summary>Which operations a page asks for, newest first.</summary>
/// <param name="Before">Only those with a smaller number: the key of the next page.</param>
public sealed record OperationFilter(ServiceKey? Service = null, bool? Active = null, OperationId? Before = null, int Take = 50);
