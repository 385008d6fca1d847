namespace Portal.Domain.Swaps;

/// <summary>An operation that the cloud accepted, as plain data, so that it can be followed after a restart. The addresses are confidential.</summary>
public sealed record CloudOperation(string Method, string RequestUri, string? StatusUri, string? LocationUri, DateTimeOffset AcceptedAt, string? RequestId);
