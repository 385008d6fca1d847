using System.Collections.Immutable;

namespace Portal.Emulator.State;

/// <summary>A public IP address and, when it is attached, the frontend that holds it.</summary>
internal sealed record PublicAddress : IResource
{
    public required string Id { get; init; }

    public required string Location { get; init; }

    public required string IpAddress { get; init; }

    public string? DnsLabel { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagNames.None;

    public bool Static { get; init; } = true;

    public string Sku { get; init; } = "Basic";

    public string? FrontendId { get; init; }

    public string? Fqdn => DnsLabel is null ? null : $"{DnsLabel}.{Location}.cloudapp.azure.com";
}
