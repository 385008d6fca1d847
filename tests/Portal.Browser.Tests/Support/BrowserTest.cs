
namespace Portal.Browser.Tests.Support;

/// <summary>A test with windows. It fails when a browser or a portal complained, whatever else was asserted.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncDisposable
{
    private readonly List<TemporaryFolder> folders = [];
    private readonly List<PortalApp> portals = [];
    private readonly List<Visitor> visitors = [];

    public virtual async ValueTask DisposeAsync()
    {
        var problems = visitors.SelectMany(visitor => visitor.Problems).ToList();
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            foreach (var visitor in visitors)
                TestContext.Current.TestOutputHelper?.WriteLine(await visitor.TellAsync());
        }

        foreach (var visitor in visitors)
            await visitor.DisposeAsync();
        foreach (var portal in portals)
            await portal.DisposeAsync();
        folders.ForEach(folder => folder.Dispose());
        problems.AddRange(portals.SelectMany(portal => portal.Failures));
        GC.SuppressFinalize(this);
        // Whole, where Assert.Empty would cut each of them off.
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    internal PortalApp StartPortal(PortalOptions? options = null)
    {
        var portal = PortalApp.Start(options ?? new PortalOptions());
        portals.Add(portal);
        return portal;
    }

    /// <summary>For portals that go on with what another one wrote.</summary>
    internal string NewFolder()
    {
        folders.Add(new TemporaryFolder());
        return folders[^1].Path;
    }

    internal async Task<Visitor> VisitAsync(PortalApp portal, Screen? screen = null, Reader? reader = null)
    {
        var visitor = await chromium.VisitAsync(portal, screen ?? Screen.Desk, reader ?? Reader.Anybody);
        visitors.Add(visitor);
        return visitor;
    }

    internal static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    internal static IPageAssertions Expect(IPage page) => Assertions.Expect(page);
}
