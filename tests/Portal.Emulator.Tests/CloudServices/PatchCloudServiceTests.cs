using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class PatchCloudServiceTests
{
    [Fact]
    public async Task Answer_Tags_ReplaceAllThereWere()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var service = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("shop-api", "1123")));
        var updated = await service.UpdateAsync(WaitUntil.Completed, new CloudServicePatch { Tags = { ["team"] = "Other" } }, TestContext.Current.CancellationToken);
        Assert.Equal("Other", Assert.Single(updated.Value.Data.Tags).Value);
    }
}
