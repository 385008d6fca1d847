namespace Portal.Web.EmbeddedCloud;

/// <summary>An address as the control door writes it.</summary>
internal sealed record AddressShape(string Label, string? Service, string? Slot, string? Host, string? Ip, string? Version, IReadOnlyList<AddressShape.Link>? Links)
{
    public CloudAddress ToAddress() => new(Label, Service, Slot, Host, Ip, Version, [.. (Links ?? []).Select(link => link.Url).Where(IsWeb)]);

    // The page makes links of these.
    private static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    internal sealed record Link(int Port, string Url);
}
