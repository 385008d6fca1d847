using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Reads what clients send about a cloud service.</summary>
internal static class CloudServiceBody
{
    /// <exception cref="ArmException">Something is missing, or is not what it should be.</exception>
    public static CloudServiceWish Read(JsonElement body)
    {
        var balancer = body.ItemsAt("properties", "networkProfile", "loadBalancerConfigurations").Cast<JsonElement?>().FirstOrDefault();
        var frontend = balancer?.ItemsAt("properties", "frontendIPConfigurations").Cast<JsonElement?>().FirstOrDefault();
        var secret = body.ItemsAt("properties", "osProfile", "secrets").Cast<JsonElement?>().FirstOrDefault();
        return new CloudServiceWish
        {
            Location = body.TextAt("location") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'location' is missing")),
            Tags = Tags(body),
            Configuration = Configuration(body.TextAt("properties", "configuration")),
            UpgradeMode = body.TextAt("properties", "upgradeMode"),
            Start = body.At("properties", "startCloudService")?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
            SwappableId = body.TextAt("properties", "networkProfile", "swappableCloudService", "id"),
            BalancerName = balancer?.TextAt("name"),
            FrontendName = frontend?.TextAt("name"),
            AddressId = frontend?.TextAt("properties", "publicIPAddress", "id"),
            SubnetId = frontend?.TextAt("properties", "subnet", "id"),
            KeyVaultId = secret?.TextAt("sourceVault", "id"),
            CertificateUrls = [.. secret?.ItemsAt("vaultCertificates").Select(item => item.TextAt("certificateUrl")).OfType<string>() ?? []],
            Roles = [.. body.ItemsAt("properties", "roleProfile", "roles").Select(Role)],
        };
    }

    /// <summary>The whole set of tags, or <see langword="null"/> when the body says nothing of them.</summary>
    public static ImmutableSortedDictionary<string, string>? Tags(JsonElement body) =>
        body.At("tags") is { ValueKind: JsonValueKind.Object } tags
            ? tags.EnumerateObject().ToImmutableSortedDictionary(tag => tag.Name, tag => tag.Value.ToString(), StringComparer.Ordinal)
            : null;

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
