namespace Portal.Browser.Tests.Support;

/// <summary>One portal for all tests of a class that leave it as it is.</summary>
public sealed class SharedPortal : IAsyncDisposable
{
    internal PortalApp App { get; } = PortalApp.Start(new PortalOptions());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
