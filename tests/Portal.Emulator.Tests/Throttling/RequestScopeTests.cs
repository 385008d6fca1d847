using Microsoft.AspNetCore.Http;
using Portal.Emulator.Throttling;

namespace Portal.Emulator.Tests.Throttling;

public sealed class RequestScopeTests
{
    [Theory]
    [InlineData("GET", "/subscriptions", null, "tenant-reads")]
    [InlineData("GET", "/subscriptions/AB/providers/Microsoft.Compute/cloudServices", "ab", "subscription-reads")]
    [InlineData("HEAD", "/Subscriptions/AB/resourceGroups/x", "ab", "subscription-reads")]
    [InlineData("PUT", "/subscriptions/AB/resourceGroups/x", "ab", "subscription-writes")]
    [InlineData("POST", "/subscriptions/AB/resourceGroups/x/start", "ab", "subscription-writes")]
    [InlineData("DELETE", "/subscriptions/AB/resourceGroups/x", "ab", "subscription-deletes")]
    [InlineData("POST", "/providers/microsoft.resourcegraph/resources", null, "tenant-queries")]
    public void Of_Request_NamesItsCount(string method, string path, string? subscription, string name)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path) = (method, path);
        var scope = RequestScope.Of(context.Request);
        Assert.Equal((subscription, name), (scope.Subscription, scope.Name));
    }
}
