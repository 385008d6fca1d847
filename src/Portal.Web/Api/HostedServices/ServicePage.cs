namespace Portal.Web.Api.HostedServices;

/// <summary>A page of services, by name.</summary>
/// <param name="Next">The address of the next page; null on the last.</param>
/// <param name="ReadAt">When the last complete reading ended.</param>
/// <param name="Problems">Parts that could not be read; what is listed of them is old.</param>
internal sealed record ServicePage(IReadOnlyList<ServiceView> Items, string? Next, DateTimeOffset? ReadAt, IReadOnlyList<ReadingProblem> Problems);
