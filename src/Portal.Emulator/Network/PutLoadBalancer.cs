using System.Text.Json;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>PUT of a load balancer of one frontend: makes one (201) or changes it (200), at once. One of a cloud service keeps its frontend.</summary>
internal sealed class PutLoadBalancer(CloudStore store) : IArmOperation
{
    private static readonly string[] Skus = ["Basic", "Standard"];

    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [GetLoadBalancer.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["properties"], ["sku"]);
        var frontends = body.ItemsAt("properties", "frontendIPConfigurations").ToList();
        if (frontends is not [var frontend])
            throw new ArmException(ArmErrors.InvalidParameter("properties.frontendIPConfigurations", $"A load balancer has exactly one frontend here; the request has {frontends.Count}."));
        return store.Change(cloud =>
        {
            var known = cloud.LoadBalancers.GetValueOrDefault(GetLoadBalancer.IdOf(request));
            ETags.Check(request, known);
            LockRules.Check(cloud, GetLoadBalancer.IdOf(request));
            var address = Address(cloud, frontend, request);
            var next = Read(body, frontend, request, known);
            if (known is not null && (!ResourceIds.Same(known.AddressId, address) || known.FrontendName != next.FrontendName || known.SubnetId != next.SubnetId))
                DeleteLoadBalancer.CheckFree(cloud, known);
            cloud = known is null ? cloud : Attachments.Detach(cloud, known);
            cloud = Attachments.Attach(cloud.With(next), next.Id, address);
            next = cloud.LoadBalancers[next.Id];
            return (cloud, new ArmAnswer(known is null ? 201 : 200, LoadBalancerJson.Render(next)).Tagged(next));
        });
    }

    private static LoadBalancer Read(JsonElement body, JsonElement frontend, ArmRequest request, LoadBalancer? known) => new()
    {
        Id = known?.Id ?? ResourceIds.Beside(GetLoadBalancer.IdOf(request), ResourceIds.LoadBalancerType, Wishes.Name(ResourceIds.LoadBalancerType, request["name"])),
        Location = Wishes.Location(body, request["name"], known?.Location),
        FrontendName = frontend.TextAt("name") ?? throw Missing("name"),
        SubnetId = frontend.TextAt("properties", "subnet", "id"),
        PrivateIpAddress = frontend.TextAt("properties", "privateIPAddress"),
        Sku = Wishes.Word(body, Skus, "sku", "name") ?? known?.Sku ?? "Basic",
        Tags = Wishes.Tags(body) ?? TagNames.None,
        Rules = [.. body.ItemsAt("properties", "loadBalancingRules").Select(Rule)],
        NatPools = [.. body.ItemsAt("properties", "inboundNatPools").Select(Pool)],
    };

    private static BalancingRule Rule(JsonElement rule) => new(
        rule.TextAt("name") ?? throw Missing("name"), Port(rule, "frontendPort"), Port(rule, "backendPort"), Wishes.Word(rule, ["Tcp", "Udp", "All"], "properties", "protocol") ?? "Tcp");

    private static NatPool Pool(JsonElement pool) => new(
        pool.TextAt("name") ?? throw Missing("name"), Port(pool, "frontendPortRangeStart"), Port(pool, "frontendPortRangeEnd"), Port(pool, "backendPort"));

    private static int Port(JsonElement item, string name) => Wishes.Number(item, "properties", name) switch
    {
        null => throw Missing(name),
        >= 0 and <= 65535 and var port => port,
        var port => throw new ArmException(ArmErrors.InvalidParameter(name, $"The value '{port}' of {name} is no port.")),
    };

    private static string? Address(Cloud cloud, JsonElement frontend, ArmRequest request)
    {
        var id = GetLoadBalancer.IdOf(request);
        if (Wishes.Reference(frontend, ResourceIds.PublicAddressType, "properties", "publicIPAddress", "id") is not { } asked)
            return null;
        if (!cloud.Addresses.TryGetValue(asked, out var address))
            throw new ArmException(ArmErrors.InvalidReference(id, asked));
        return address.FrontendId is { } holder && !ResourceIds.IsWithin(holder, id) ? throw new ArmException(ArmErrors.AddressInUse(address.Id)) : address.Id;
    }

    private static ArmException Missing(string name) => new(ArmErrors.InvalidRequestContent($"'{name}' is missing"));
}
