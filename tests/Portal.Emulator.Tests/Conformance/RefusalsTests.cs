using System.Text.Json.Nodes;

namespace Portal.Emulator.Tests.Conformance;

/// <summary>What Azure refuses is refused with its status and code, and nothing changes.</summary>
public sealed class RefusalsTests
{
    private const string Group = $"/subscriptions/{Paths.Retail}/resourceGroups/rg-shop-api";
    private const string Compute = $"{Group}/providers/Microsoft.Compute/cloudServices";
    private const string Live = $"{Compute}/shop-api-0911";
    private const string Staged = $"{Compute}/shop-api-1123";
    private const string New = $"{Compute}/fresh";
    private const string Swap = $"{Staged}/providers/Microsoft.Network/cloudServiceSlots/swap";
    private const string Address = $"{Group}/providers/Microsoft.Network/publicIPAddresses";
    private const string Balancer = $"{Group}/providers/Microsoft.Network/loadBalancers";
    private const string Lock = $"{Live}/providers/Microsoft.Authorization/locks";
    private const string Autoscale = $"{Group}/providers/Microsoft.Insights/autoscalesettings/more";
    private const string Graph = "/providers/Microsoft.ResourceGraph/resources";
    private const string ComputeVersion = "2022-09-04";
    private const string NetworkVersion = "2022-07-01";
    private const string Roles = "'roleProfile':{'roles':[{'name':'Web','sku':{'capacity':1}}]}";

    public static TheoryData<string, string, string, string?, int, string> Refusals => new()
    {
        { "GET", "/subscriptions/retail/resourceGroups", "2022-09-01", null, 400, "InvalidSubscriptionId" },
        { "PUT", $"/subscriptions/{Paths.Retail}/resourceGroups/a%20b", "2022-09-01", "{'location':'westeurope'}", 400, "InvalidResourceGroup" },
        { "PUT", Group, "2022-09-01", "{'location':'northeurope'}", 409, "InvalidResourceGroupLocation" },
        { "PATCH", Group, "2022-09-01", "{'tags':['a']}", 400, "InvalidRequestContent" },
        { "PUT", New, "2019-01-01", "{'location':'westeurope'}", 400, "NoRegisteredProviderFound" },
        { "GET", $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/locations/westeurope/cloudServiceOsFamilies", "2019-01-01", null, 400, "NoRegisteredProviderFound" },
        { "PUT", New, ComputeVersion, "[]", 400, "InvalidRequestContent" },
        { "PUT", New, ComputeVersion, "{", 400, "InvalidRequestContent" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':[]}", 400, "InvalidRequestContent" },
        { "PUT", New, ComputeVersion, "{'location':7}", 400, "InvalidRequestContent" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{}}", 400, "InvalidParameter" },
        { "PUT", $"{Compute}/a%20b", ComputeVersion, "{'location':'westeurope','properties':{" + Roles + "}}", 400, "InvalidResourceName" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'upgradeMode':'Fast'," + Roles + "}}", 400, "InvalidParameter" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'startCloudService':'yes'," + Roles + "}}", 400, "InvalidRequestContent" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'packageUrl':'package'," + Roles + "}}", 400, "InvalidParameter" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'configuration':'<a>'," + Roles + "}}", 400, "InvalidParameter" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'configuration':'<c><Role name=\\\"Api\\\"><Instances count=\\\"1\\\"/></Role></c>'," + Roles + "}}", 400, "InvalidRoleProfile" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'networkProfile':{'slotType':'Blue'}," + Roles + "}}", 400, "InvalidParameter" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'networkProfile':{'swappableCloudService':{'id':'fresh'}}," + Roles + "}}", 400, "LinkedInvalidPropertyId" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'networkProfile':{'swappableCloudService':{'id':'" + Compute + "/nobody'}}," + Roles + "}}", 400, "InvalidResourceReference" },
        { "PUT", New, ComputeVersion, "{'location':'westeurope','properties':{'networkProfile':{'swappableCloudService':{'id':'" + Live + "'}}," + Roles + "}}", 409, "OperationNotAllowed" },
        { "PUT", New, ComputeVersion, Frontend("'publicIPAddress':{'id':'" + Address + "/shop-api-ip'}"), 400, "PublicIPAddressInUse" },
        { "PUT", New, ComputeVersion, Frontend("'publicIPAddress':{'id':'" + Address + "/shop-api-ip'},'subnet':{'id':'x'}"), 400, "CloudServiceLoadBalancerShouldNotReferenceBothPublicIPAndSubnet" },
        { "PUT", Staged, ComputeVersion, "{'location':'westeurope','properties':{}}", 409, "OperationNotAllowed" },
        { "PUT", Staged, ComputeVersion, "{'location':'westeurope','properties':{'networkProfile':{'swappableCloudService':{'id':'" + Compute + "/other'}}}}", 409, "OperationNotAllowed" },
        { "PUT", Staged, ComputeVersion, "{'location':'northeurope','properties':{'networkProfile':{'swappableCloudService':{'id':'" + Live + "'}}}}", 409, "InvalidResourceLocation" },
        { "PUT", Staged, ComputeVersion, Frontend($"'publicIPAddress':{{'id':'{Address}/shop-api-ip'}}", Live), 409, "PropertyChangeNotAllowed" },
        { "POST", $"{Live}/restart", ComputeVersion, "{'roleInstances':['nobody']}", 404, "NotFound" },
        { "POST", $"{Live}/restart", ComputeVersion, "{'roleInstances':'*'}", 400, "InvalidRequestContent" },
        { "PUT", $"{Live}/updateDomains/99", ComputeVersion, null, 404, "NotFound" },
        { "GET", $"{Live}/roleInstances/nobody/remoteDesktopFile", ComputeVersion, null, 404, "NotFound" },
        { "PUT", Swap, "2022-05-01", "{'properties':{'slotType':'Blue'}}", 400, "InvalidParameter" },
        { "PUT", Swap, "2022-05-01", "{}", 400, "InvalidRequestContent" },
        { "PUT", Swap, "2022-05-01", null, 400, "InvalidRequestContent" },
        { "DELETE", Swap, "2022-05-01", null, 405, "MethodNotAllowed" },
        { "DELETE", $"{Address}/shop-api-ip", NetworkVersion, null, 400, "PublicIPAddressCannotBeDeleted" },
        { "PUT", $"{Address}/shop-api-ip", NetworkVersion, "{'location':'westeurope','properties':{'publicIPAllocationMethod':'Dynamic'}}", 400, "PublicIPAddressInUseCannotUpdate" },
        { "PUT", $"{Address}/shop-api-ip", NetworkVersion, "{'location':'northeurope'}", 409, "InvalidResourceLocation" },
        { "PUT", $"{Address}/new", NetworkVersion, "{'location':'westeurope','properties':{'publicIPAddressVersion':'IPv6'}}", 400, "InvalidParameter" },
        { "PUT", $"{Address}/new", NetworkVersion, "{'location':'westeurope','properties':{'dnsSettings':{'domainNameLabel':'shop-api'}}}", 400, "DnsRecordInUse" },
        { "PUT", $"{Address}/new", NetworkVersion, "{'location':'westeurope','sku':{'name':'Standard'}}", 400, "InvalidParameter" },
        { "PUT", $"{Balancer}/new", NetworkVersion, "{'location':'westeurope','properties':{'frontendIPConfigurations':[]}}", 400, "InvalidParameter" },
        { "PUT", $"{Balancer}/new", NetworkVersion, Balanced(Address + "/shop-api-ip"), 400, "PublicIPAddressInUse" },
        { "PUT", $"{Balancer}/new", NetworkVersion, Balanced(Address + "/nobody"), 400, "InvalidResourceReference" },
        { "PUT", $"{Balancer}/new", NetworkVersion, Balanced("nobody"), 400, "LinkedInvalidPropertyId" },
        { "DELETE", $"{Balancer}/shop-api-0911-lb", NetworkVersion, null, 409, "OperationNotAllowed" },
        { "PUT", $"{Lock}/keep", "2020-05-01", "{'properties':{'level':'Never'}}", 400, "LockLevelNotSupported" },
        { "PUT", $"{Lock}/keep", "2020-05-01", "{}", 400, "InvalidRequestContent" },
        { "GET", $"{Lock}/keep", "2020-05-01", null, 404, "LockNotFound" },
        { "PUT", $"{New}/providers/Microsoft.Authorization/locks/keep", "2020-05-01", "{'properties':{'level':'ReadOnly'}}", 404, "NotFound" },
        { "PUT", Autoscale, "2022-10-01", "{'location':'westeurope','properties':{'targetResourceUri':'x','profiles':[]}}", 400, "InvalidRequestContent" },
        { "PATCH", Autoscale, "2022-10-01", "{'properties':{'enabled':false}}", 404, "ResourceNotFound" },
        { "POST", Graph, "2022-10-01", "{'query':'Resources | summarize count() by type'}", 400, "BadRequest" },
        { "POST", Graph, "2022-10-01", "{'query':'Machines'}", 400, "BadRequest" },
        { "POST", Graph, "2022-10-01", "{'query':'Resources','options':{'$top':0}}", 400, "InvalidParameter" },
        { "POST", Graph, "2022-10-01", "{'query':'Resources','options':{'$skipToken':'!'}}", 400, "InvalidSkipToken" },
        { "GET", $"/subscriptions/{Paths.Retail}/providers/Microsoft.Insights/eventtypes/management/values?$filter=level", "2015-04-01", null, 400, "BadRequest" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Answer_WhatIsWrong_IsRefusedAndChangesNothing(string method, string path, string version, string? body, int status, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var before = await EverythingAsync(cloud);
        var answer = await cloud.SendAsync(
            new HttpMethod(method), $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}api-version={version}", body?.Replace('\'', '"'));
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.False(string.IsNullOrEmpty(answer.ErrorMessage));
        Assert.Equal(before, await EverythingAsync(cloud));
    }

    [Fact]
    public async Task Answer_DeletingOneOfAPairWhileTheSwapRuns_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.SwapDuration = TimeSpan.FromMinutes(5));
        Assert.Equal(202, (await cloud.SendAsync(HttpMethod.Put, $"{Swap}?{Paths.Network}", Paths.Slot("Production"))).Status);
        foreach (var path in new[] { $"{Live}?{Paths.Compute}", $"{Staged}?{Paths.Compute}", $"{Group}?api-version=2022-09-01" })
        {
            var answer = await cloud.SendAsync(HttpMethod.Delete, path);
            Assert.Equal((409, "OperationNotAllowed"), (answer.Status, answer.ErrorCode));
        }
    }

    [Fact]
    public async Task Answer_OldETag_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var path = $"{Address}/shop-api-ip?{Paths.Network}";
        var old = (await cloud.GetAsync(path)).Headers["ETag"];
        Assert.Equal(200, (await TagAsync(cloud, path, old)).Status);
        var refused = await TagAsync(cloud, path, old);
        Assert.Equal((412, "PreconditionFailed"), (refused.Status, refused.ErrorCode));
    }

    private static async Task<Answer> TagAsync(RunningCloud cloud, string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = new StringContent(new JsonObject { ["tags"] = new JsonObject { ["seen"] = tag } }.ToJsonString()) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var response = await cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response, TestContext.Current.CancellationToken);
    }

    private static async Task<string> EverythingAsync(RunningCloud cloud)
    {
        var root = $"/subscriptions/{Paths.Retail}";
        string[] paths =
        [
            $"{root}/resourceGroups?api-version=2022-09-01", $"{root}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}",
            $"{root}/providers/Microsoft.Network/loadBalancers?{Paths.Network}", $"{root}/providers/Microsoft.Network/publicIPAddresses?{Paths.Network}",
            $"{root}/providers/Microsoft.Authorization/locks?{Paths.Network}", $"{root}/providers/Microsoft.Insights/autoscalesettings?{Paths.Network}",
            $"{root}/providers/Microsoft.Insights/eventtypes/management/values?{Paths.Network}",
        ];
        var texts = new List<string>();
        foreach (var path in paths)
            texts.Add((await cloud.GetAsync(path)).Text);
        return string.Join('\n', texts);
    }

    private static string Frontend(string properties, string? partner = null) =>
        "{'location':'westeurope','properties':{" + Roles + ",'networkProfile':{" + (partner is null ? "" : "'swappableCloudService':{'id':'" + partner + "'},")
        + "'loadBalancerConfigurations':[{'name':'lb','properties':{'frontendIPConfigurations':[{'name':'fe','properties':{" + properties + "}}]}}]}}}";

    private static string Balanced(string address) =>
        "{'location':'westeurope','properties':{'frontendIPConfigurations':[{'name':'fe','properties':{'publicIPAddress':{'id':'" + address + "'}}}]}}";
}
