namespace Portal.Emulator.State;

/// <summary>A public IP address and, when it is attached, the frontend that holds it.</summary>
internal sealed record PublicAddress : IResource
{
    public required string Id { get; init; }

    public required string Location { get; init; }

    public required string IpAddress { get; init; }

    public required string DnsLabel { get; init; }

    public bool Static { get; init; } = true;

    public string Sku { get; init; } = "Basic";

    public string? FrontendId { get; init; }

    public string Fqdn => $"{DnsLabel}.{Location}.cloudapp.azure.com";
}
