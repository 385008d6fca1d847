using System.Text;
using System.Text.Json;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Reads what clients send about a cloud service.</summary>
internal static class CloudServiceBody
{
    private static readonly string[] UpgradeModes = ["Auto", "Manual", "Simultaneous"];

    /// <exception cref="ArmException">Something is missing, or is not what it should be.</exception>
    public static CloudServiceWish Read(JsonElement body)
    {
        Wishes.Shape(body, ["properties"], ["properties", "networkProfile"], ["properties", "roleProfile"], ["properties", "osProfile"], ["properties", "networkProfile", "swappableCloudService"]);
        var balancer = body.ItemsAt("properties", "networkProfile", "loadBalancerConfigurations").Cast<JsonElement?>().FirstOrDefault();
        var frontend = balancer?.ItemsAt("properties", "frontendIPConfigurations").Cast<JsonElement?>().FirstOrDefault();
        if (body.TextAt("properties", "packageUrl") is { } package && !Uri.TryCreate(package, UriKind.Absolute, out _))
            throw new ArmException(ArmErrors.InvalidParameter("properties.packageUrl", $"The value '{package}' of packageUrl is no absolute address."));
        if (frontend?.At("properties", "publicIPAddress") is not null && frontend?.At("properties", "subnet") is not null)
            throw new ArmException(ArmErrors.BothAddressAndSubnet(balancer?.TextAt("name") ?? ""));
        var secret = body.ItemsAt("properties", "osProfile", "secrets").Cast<JsonElement?>().FirstOrDefault();
        return new CloudServiceWish
        {
            Location = Wishes.Location(body, "", null),
            Tags = Wishes.Tags(body),
            Configuration = Configuration(body.TextAt("properties", "configuration")),
            UpgradeMode = Wishes.Word(body, UpgradeModes, "properties", "upgradeMode"),
            Start = Wishes.Flag(body, "properties", "startCloudService"),
            Override = Wishes.Flag(body, "properties", "allowModelOverride") ?? false,
            Slot = Wishes.Word(body, [.. Slots.All], "properties", "networkProfile", "slotType"),
            SwappableId = Wishes.Reference(body, ResourceIds.CloudServiceType, "properties", "networkProfile", "swappableCloudService", "id"),
            BalancerName = balancer?.TextAt("name"),
            FrontendName = frontend?.TextAt("name"),
            AddressId = frontend is null ? null : Wishes.Reference(frontend.Value, ResourceIds.PublicAddressType, "properties", "publicIPAddress", "id"),
            SubnetId = frontend?.TextAt("properties", "subnet", "id"),
            KeyVaultId = secret?.TextAt("sourceVault", "id"),
            CertificateUrls = [.. secret?.ItemsAt("vaultCertificates").Select(item => item.TextAt("certificateUrl")).OfType<string>() ?? []],
            PackageUrl = body.TextAt("properties", "packageUrl"),
            Extensions = body.At("properties", "extensionProfile")?.GetRawText(),
            Roles = [.. body.ItemsAt("properties", "roleProfile", "roles").Select(Role)],
        }.WithRolesOfConfiguration();
    }

    private static RoleProfile Role(JsonElement role)
    {
        var capacity = role.At("sku", "capacity");
        var count = capacity is null ? 1
            : capacity.Value.ValueKind == JsonValueKind.Number && capacity.Value.TryGetInt32(out var number) && number > 0 ? number
            : throw new ArmException(ArmErrors.InvalidParameter("roleProfile.roles.sku.capacity", "The capacity of a role must be a positive number."));
        return new RoleProfile(
            role.TextAt("name") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'name' of a role is missing")),
            role.TextAt("sku", "name") ?? "Standard_D2_v2",
            count);
    }

    // Azure's own samples send it in base64, its reference as text.
    private static string? Configuration(string? sent)
    {
        if (sent is null || sent.TrimStart().StartsWith('<'))
            return sent;
        var bytes = new byte[sent.Length];
        return Convert.TryFromBase64String(sent, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\uFEFF')
            : throw new ArmException(ArmErrors.InvalidParameter("properties.configuration", "The configuration is neither XML nor XML in base64."));
    }
}
