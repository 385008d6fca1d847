using Portal.Domain.Releases;
using Portal.Web.Api.Packages;

namespace Portal.Web.Api.Releases;

/// <summary>A release that the portal knows.</summary>
internal sealed record ReleaseView
{
    public required string Id { get; init; }

    /// <summary>The key of the service that it is for; null for one that was not there yet.</summary>
    public required string? Service { get; init; }

    /// <summary>The service's name in the files.</summary>
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required ReleaseOrigin Origin { get; init; }

    /// <summary>Who gave it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<ReleaseFileView> Files { get; init; }

    /// <summary>Null without a definition.</summary>
    public required EndpointCountView? EndpointCount { get; init; }

    public required IReadOnlyList<ReleaseEndpointView> Endpoints { get; init; }

    public required IReadOnlyList<ReleaseRoleView> Roles { get; init; }

    /// <summary>There is all that a deployment is made from.</summary>
    public required bool Deployable { get; init; }

    /// <summary>What it changed, as somebody told it.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    public required ReleaseLinks Links { get; init; }

    public static ReleaseView Of(ReleaseRecord record) => new()
    {
        Id = record.Id.Value,
        Service = record.Service?.Value,
        Name = record.Name,
        Version = record.Version,
        Origin = record.Origin,
        By = record.By.Name,
        At = record.At,
        Files = [.. record.Files.Select(ReleaseFileView.Of)],
        EndpointCount = record.Model is { } model ? EndpointCountView.Of(model) : null,
        Endpoints = [.. (record.Model?.Endpoints ?? []).Select(ReleaseEndpointView.Of)],
        Roles = [.. (record.Model?.Roles ?? []).Select(ReleaseRoleView.Of)],
        Deployable = record.IsDeployable,
        Changes = record.Changes,
        Links = ReleaseLinks.Of(record),
    };
}
