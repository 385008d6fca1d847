using System.Text.Json;

namespace Portal.Emulator.Tests.Conformance;

/// <summary>What is known of Azure: paths, success statuses, and how properties are spelled in which version.</summary>
public sealed class FactsTests
{
    private const string Group = $"/subscriptions/{Paths.Retail}/resourceGroups/rg-shop-api";
    private const string Compute = $"{Group}/providers/Microsoft.Compute/cloudServices";
    private const string Live = $"{Compute}/shop-api-0911";
    private const string Staged = $"{Compute}/shop-api-1123";
    private const string Slots = "/providers/Microsoft.Network/cloudServiceSlots";
    private const string Os = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/locations/westeurope";
    private const string All = """{"roleInstances":["*"]}""";
    private const string Address = $"{Group}/providers/Microsoft.Network/publicIPAddresses";
    private const string Balancer = $"{Group}/providers/Microsoft.Network/loadBalancers/shop-api-0911-lb";
    private const string Frontend = "properties.networkProfile.loadBalancerConfigurations.0.properties.";

    /// <summary>Method, path, api-version, body, status, and a property that must be there in exactly this spelling; a leading ! means that it must not.</summary>
    public static TheoryData<string, string, string, string?, int, string> Facts => new()
    {
        { "GET", $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/cloudServices", "2022-09-04", null, 200, "value.0.properties.provisioningState" },
        { "GET", Compute, "2022-09-04", null, 200, "value.0.properties.uniqueId" },
        { "GET", Live, "2020-10-01-preview", null, 200, Frontend + "frontendIPConfigurations" },
        { "GET", Live, "2021-03-01", null, 200, Frontend + "frontendIPConfigurations" },
        { "GET", Live, "2022-04-04", null, 200, Frontend + "frontendIPConfigurations.0.properties.publicIPAddress.id" },
        { "GET", Live, "2022-04-04", null, 200, "!" + Frontend + "frontendIpConfigurations" },
        { "GET", Live, "2022-09-04", null, 200, Frontend + "frontendIpConfigurations.0.properties.publicIPAddress.id" },
        { "GET", Live, "2024-11-04", null, 200, Frontend + "frontendIpConfigurations" },
        { "GET", Live, "2024-11-04", null, 200, "!" + Frontend + "frontendIPConfigurations" },
        { "GET", Live, "2022-09-04", null, 200, "properties.networkProfile.slotType" },
        { "GET", Live, "2022-09-04", null, 200, "properties.networkProfile.swappableCloudService.id" },
        { "GET", Live, "2022-09-04", null, 200, "properties.roleProfile.roles.0.sku.capacity" },
        { "GET", Live, "2022-09-04", null, 200, "properties.osProfile.secrets.0.vaultCertificates.0.certificateUrl" },
        { "GET", Live, "2022-09-04", null, 200, "!properties.packageUrl" },
        { "GET", Live + "/instanceView", "2022-09-04", null, 200, "roleInstance.statusesSummary.0.count" },
        { "GET", Live + "/instanceView", "2022-09-04", null, 200, "privateIds.0" },
        { "GET", Live + "/instanceView", "2022-09-04", null, 200, "statuses.0.displayStatus" },
        { "GET", Live + "/roles", "2022-09-04", null, 200, "value.0.sku.tier" },
        { "GET", Live + "/roleInstances", "2022-09-04", null, 200, "!value.0.properties.instanceView" },
        { "GET", Live + "/roleInstances?$expand=instanceView", "2022-09-04", null, 200, "value.0.properties.instanceView.platformUpdateDomain" },
        { "GET", Live + "/roleInstances?$expand=instanceView", "2022-09-04", null, 200, "value.0.properties.networkProfile.networkInterfaces.0.id" },
        { "GET", Live + "/updateDomains", "2022-09-04", null, 200, "value.0.name" },
        { "GET", Live + "/publicipaddresses", "2026-01-01", null, 200, "value.0.properties.ipAddress" },
        { "GET", Live + "/networkInterfaces", "2026-01-01", null, 200, "value.0.properties.ipConfigurations" },
        { "GET", Os + "/cloudServiceOsFamilies", "2022-09-04", null, 200, "value.0.properties.versions.0.isDefault" },
        { "GET", Os + "/cloudServiceOsVersions", "2022-09-04", null, 200, "value.0.properties.familyLabel" },
        { "PATCH", Live, "2022-09-04", """{"tags":{"team":"shop"}}""", 200, "tags.team" },
        { "POST", Live + "/start", "2022-09-04", null, 202, "" },
        { "POST", Live + "/poweroff", "2022-09-04", null, 202, "" },
        { "POST", Live + "/restart", "2022-09-04", All, 202, "" },
        { "POST", Live + "/reimage", "2022-09-04", All, 202, "" },
        { "POST", Live + "/rebuild", "2022-09-04", All, 202, "" },
        { "PUT", Live + "/updateDomains/0", "2022-09-04", null, 202, "" },
        { "DELETE", Staged, "2022-09-04", null, 202, "" },
        { "DELETE", Compute + "/nobody", "2022-09-04", null, 204, "" },
        { "GET", Staged + Slots, "2022-05-01", null, 200, "value.0.properties.slotType" },
        { "GET", Staged + Slots + "/swap", "2022-05-01", null, 200, "properties.slotType" },
        { "PUT", Staged + Slots + "/swap", "2022-05-01", """{"properties":{"slotType":"Production"}}""", 202, "" },
        { "PUT", Staged + Slots + "/swap", "2025-07-01", """{"properties":{"slotType":"Production"}}""", 202, "" },
        { "PUT", Live + Slots + "/swap", "2022-05-01", """{"properties":{"slotType":"Production"}}""", 200, "" },
        { "GET", Balancer, "2022-07-01", null, 200, "properties.frontendIPConfigurations.0.properties.publicIPAddress.id" },
        { "GET", Balancer, "2022-07-01", null, 200, "properties.loadBalancingRules.0.properties.frontendPort" },
        { "GET", Address + "/shop-api-ip", "2022-07-01", null, 200, "properties.publicIPAllocationMethod" },
        { "GET", Address + "/shop-api-ip", "2022-07-01", null, 200, "properties.ipConfiguration.id" },
        { "PUT", Address + "/new", "2022-07-01", """{"location":"westeurope","properties":{"publicIPAllocationMethod":"Static"}}""", 201, "properties.ipAddress" },
        { "DELETE", Address + "/nobody", "2022-07-01", null, 204, "" },
        { "PUT", $"/subscriptions/{Paths.Retail}/resourceGroups/new", "2022-09-01", """{"location":"westeurope","tags":{"team":"shop"}}""", 201, "tags.team" },
        { "PATCH", Group, "2022-09-01", """{"tags":{"team":"shop"}}""", 200, "tags.team" },
        { "HEAD", Group, "2022-09-01", null, 204, "" },
        { "DELETE", Group, "2022-09-01", null, 202, "" },
        { "PUT", Live + "/providers/Microsoft.Authorization/locks/keep", "2020-05-01", """{"properties":{"level":"CanNotDelete"}}""", 201, "properties.level" },
        { "DELETE", Live + "/providers/Microsoft.Authorization/locks/keep", "2020-05-01", null, 204, "" },
        {
            "PUT", Group + "/providers/Microsoft.Insights/autoscalesettings/more", "2022-10-01",
            $$$"""{"location":"westeurope","properties":{"targetResourceUri":"{{{Live}}}/roles/Web","profiles":[{"name":"p","capacity":{"minimum":"2","maximum":"5","default":"2"},"rules":[]}]}}""",
            201, "properties.profiles.0.capacity.default"
        },
        { "POST", "/providers/Microsoft.ResourceGraph/resources", "2022-10-01", """{"query":"Resources | where type =~ 'microsoft.compute/cloudservices' | project id"}""", 200, "data.0.id" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Answer_KnownCall_IsAsAzureAnswers(string method, string path, string version, string? body, int status, string property)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(new HttpMethod(method), $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}api-version={version}", body);
        Assert.Equal(status, answer.Status);
        Assert.Contains(answer.Headers.Keys, name => name.StartsWith(RemainingIn(path), StringComparison.OrdinalIgnoreCase));
        if (status == 202)
            Assert.All(new[] { "Azure-AsyncOperation", "Location" }, name => Assert.StartsWith("https://", answer.Headers[name], StringComparison.Ordinal));
        if (property.Length > 0)
            Assert.Equal(property[0] != '!', Holds(answer.Json, property.TrimStart('!').Split('.')));
    }

    private static string RemainingIn(string path) =>
        path.Contains("ResourceGraph", StringComparison.Ordinal) ? "x-ms-user-quota-remaining"
        : path.StartsWith("/subscriptions/", StringComparison.Ordinal) ? "x-ms-ratelimit-remaining-subscription-"
        : "x-ms-ratelimit-remaining-tenant-";

    private static bool Holds(JsonElement json, string[] names)
    {
        foreach (var name in names)
        {
            if (json.ValueKind == JsonValueKind.Array && int.Parse(name) < json.GetArrayLength())
                json = json[int.Parse(name)];
            else if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return false;
        }
        return true;
    }
}
