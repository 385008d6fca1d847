using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>A cloud service as it is sent to ARM.</summary>
internal sealed class DeploymentBody(CloudServicesOptions options)
{
    /// <summary>A deployment that is not there yet. Its pair can be said now only.</summary>
    public JsonObject New(ChangeSending sending, string package)
    {
        var order = sending.Order!;
        return NoNulls.In(new JsonObject
        {
            ["location"] = Plain(order.Region),
            ["tags"] = Tags([], sending),
            ["properties"] = new JsonObject
            {
                ["packageUrl"] = package,
                ["configuration"] = order.Configuration,
                ["upgradeMode"] = nameof(UpgradeMode.Auto),
                ["startCloudService"] = order.Start,
                ["allowModelOverride"] = order.OverridesModel,
                ["roleProfile"] = Roles(order),
                ["networkProfile"] = Network(order),
                ["osProfile"] = Certificates(order),
                ["extensionProfile"] = Extensions(order),
            },
        });
    }

    /// <summary>What is there, with what changes in place. The network profile, and in it the pair, is repeated as it was read.</summary>
    public JsonObject Updated(JsonObject current, ChangeSending sending)
    {
        var (order, properties) = (sending.Order!, current["properties"]?.AsObject() ?? []);
        foreach (var readOnly in (string[])["provisioningState", "uniqueId"])
            properties.Remove(readOnly);
        properties["packageUrl"] = sending.Package?.AbsoluteUri;
        properties["configuration"] = order.Configuration;
        properties["upgradeMode"] = sending.Mode.ToString();
        properties["allowModelOverride"] = order.OverridesModel;
        if (order.Roles.Count > 0)
            properties["roleProfile"] = Roles(order);
        if (order.Certificates.Count > 0)
            properties["osProfile"] = Certificates(order);
        if (order.Extensions.Count > 0)
            properties["extensionProfile"] = Extensions(order);
        return NoNulls.In(new JsonObject
        {
            ["location"] = current["location"]?.DeepClone(),
            ["tags"] = Tags(current["tags"]?.AsObject() ?? [], sending),
            ["zones"] = current["zones"]?.DeepClone(),
            ["properties"] = properties.DeepClone(),
        });
    }

    /// <summary>For people: what changes. The rest is what GET shows.</summary>
    public JsonObject UpdatedByHand(ChangeSending sending, string package)
    {
        var body = Updated([], sending);
        body["properties"]!["packageUrl"] = package;
        body["properties"]!["networkProfile"] = "<as GET shows it, with the pair>";
        body["location"] = Plain(sending.Order!.Region);
        return body;
    }

    /// <summary>A public address. Cloud services take those of the SKU Basic only.</summary>
    public static JsonObject Address(DeploymentOrder order) => NoNulls.In(new JsonObject
    {
        ["location"] = Plain(order.Region),
        ["sku"] = new JsonObject { ["name"] = "Basic" },
        ["properties"] = new JsonObject
        {
            ["publicIPAllocationMethod"] = order.Address.Allocation == AddressAllocation.Static ? "Static" : "Dynamic",
            ["publicIPAddressVersion"] = "IPv4",
            ["dnsSettings"] = order.Address.Label is { Length: > 0 } label ? new JsonObject { ["domainNameLabel"] = label } : null,
        },
    });

    public static string Plain(string region) => region.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Those that are there, with what people call the new content, and the mark by which a read knows this request.</summary>
    private JsonObject Tags(JsonObject before, ChangeSending sending)
    {
        var (tags, order) = (before.DeepClone().AsObject(), sending.Order!);
        Set(options.VersionTag, order.Version);
        Set(options.NameTag, order.ServiceName);
        Set(options.LabelTag, order.Label);
        Set(options.DeployedByTag, order.DeployedBy);
        Set(options.TeamTag, order.Team);
        Set(options.OperationTag, sending.Mark);
        return tags;

        void Set(string name, string? value)
        {
            if (string.IsNullOrEmpty(value))
                return;
            if (tags.Select(tag => tag.Key).FirstOrDefault(known => ResourcePath.Same(known, name)) is { } spelled)
                tags.Remove(spelled);
            tags[name] = value;
        }
    }

    private static JsonObject Roles(DeploymentOrder order) => new()
    {
        ["roles"] = new JsonArray([.. order.Roles.Select(role => new JsonObject
        {
            ["name"] = role.Name,
            ["sku"] = new JsonObject { ["name"] = role.Size, ["tier"] = role.Tier, ["capacity"] = role.Count },
        })]),
    };

    // The case of this name follows the api-version.
    private string Frontends => string.CompareOrdinal(options.ComputeApiVersion, "2022-09-04") >= 0 ? "frontendIpConfigurations" : "frontendIPConfigurations";

    private JsonObject Network(DeploymentOrder order) => new()
    {
        ["loadBalancerConfigurations"] = new JsonArray(new JsonObject
        {
            ["name"] = $"{order.Name}-lb",
            ["properties"] = new JsonObject
            {
                [Frontends] = new JsonArray(new JsonObject
                {
                    ["name"] = $"{order.Name}-fe",
                    ["properties"] = new JsonObject { ["publicIPAddress"] = new JsonObject { ["id"] = order.Address.Id } },
                }),
            },
        }),
        ["slotType"] = order.Slot.ToString(),
        ["swappableCloudService"] = order.PairWith is { } partner ? new JsonObject { ["id"] = partner.Value } : null,
    };

    private static JsonObject? Certificates(DeploymentOrder order) => order.Certificates.Count == 0 ? null : new JsonObject
    {
        ["secrets"] = new JsonArray([.. order.Certificates.GroupBy(certificate => certificate.Vault, StringComparer.OrdinalIgnoreCase).Select(vault => new JsonObject
        {
            ["sourceVault"] = new JsonObject { ["id"] = vault.Key },
            ["vaultCertificates"] = new JsonArray([.. vault.Select(certificate => new JsonObject { ["certificateUrl"] = certificate.Url })]),
        })]),
    };

    private static JsonObject? Extensions(DeploymentOrder order) => order.Extensions.Count == 0 ? null : new JsonObject
    {
        ["extensions"] = new JsonArray([.. order.Extensions.Select(Extension)]),
    };

    private static JsonObject Extension(ExtensionOrder extension) => new()
    {
        ["name"] = extension.Name,
        ["properties"] = new JsonObject
        {
            ["publisher"] = extension.Publisher,
            ["type"] = extension.Type,
            ["typeHandlerVersion"] = extension.Version,
            ["autoUpgradeMinorVersion"] = true,
            ["settings"] = extension.Settings,
            ["rolesAppliedTo"] = JsonSerializer.SerializeToNode(extension.Roles.Count == 0 ? ["*"] : extension.Roles.ToArray()),
        },
    };
}
