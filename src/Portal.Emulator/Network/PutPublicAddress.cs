using System.Text.Json;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>PUT of a public IP address: makes one (201) or changes it (200), at once. Its number never changes.</summary>
internal sealed class PutPublicAddress(CloudStore store) : IArmOperation
{
    private static readonly string[] Skus = ["Basic", "Standard"];
    private static readonly string[] Methods = ["Static", "Dynamic"];
    private static readonly string[] Versions = ["IPv4"];

    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [GetPublicAddress.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["properties"], ["sku"], ["properties", "dnsSettings"]);
        Wishes.Word(body, Versions, "properties", "publicIPAddressVersion");
        return store.Change(cloud =>
        {
            var known = cloud.Addresses.GetValueOrDefault(GetPublicAddress.IdOf(request));
            ETags.Check(request, known);
            LockRules.Check(cloud, GetPublicAddress.IdOf(request));
            var next = Read(cloud, body, request, known);
            return (cloud.With(next), new ArmAnswer(known is null ? 201 : 200, PublicAddressJson.Render(next)).Tagged(next));
        });
    }

    private static PublicAddress Read(Cloud cloud, JsonElement body, ArmRequest request, PublicAddress? known)
    {
        var location = Wishes.Location(body, request["name"], known?.Location);
        var sku = Wishes.Word(body, Skus, "sku", "name") ?? known?.Sku ?? "Basic";
        var isStatic = (Wishes.Word(body, Methods, "properties", "publicIPAllocationMethod") ?? (known is { Static: true } ? "Static" : "Dynamic")) == "Static";
        if (sku == "Standard" && !isStatic)
            throw new ArmException(ArmErrors.InvalidParameter("properties.publicIPAllocationMethod", "A public IP address of SKU 'Standard' must be 'Static'."));
        if (known is { FrontendId: { } frontend } && (known.Static != isStatic || known.Sku != sku))
            throw new ArmException(ArmErrors.AddressInUseCannotUpdate(known.Id, frontend));
        return (known ?? New(cloud, request, location)) with
        {
            Static = isStatic,
            Sku = sku,
            DnsLabel = Label(cloud, body, request, location),
            Tags = Wishes.Tags(body) ?? TagNames.None,
        };
    }

    private static PublicAddress New(Cloud cloud, ArmRequest request, string location)
    {
        Wishes.Name(ResourceIds.PublicAddressType, request["name"]);
        return new PublicAddress { Id = GetPublicAddress.IdOf(request), Location = location, IpAddress = FreeAddress.Of(cloud) };
    }

    private static string? Label(Cloud cloud, JsonElement body, ArmRequest request, string location)
    {
        if (body.TextAt("properties", "dnsSettings", "domainNameLabel") is not { } label)
            return null;
        var id = GetPublicAddress.IdOf(request);
        return cloud.Addresses.Values.FirstOrDefault(other => ResourceIds.Same(other.DnsLabel, label) && ResourceIds.Same(other.Location, location) && !ResourceIds.Same(other.Id, id)) is { } holder
            ? throw new ArmException(ArmErrors.DnsRecordInUse(label, holder.Id))
            : label.ToLowerInvariant();
    }
}
