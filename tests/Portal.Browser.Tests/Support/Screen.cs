namespace Portal.Browser.Tests.Support;

/// <summary>What a window looks like.</summary>
public sealed record Screen(int Width, int Height, bool IsDark)
{
    public static readonly Screen Desk = new(1280, 720, IsDark: false);
    public static readonly Screen Phone = new(390, 844, IsDark: false);

    public static readonly Screen Wall = new(1920, 1080, IsDark: false);

    public override string ToString() => $"{Width}-{(IsDark ? "dark" : "light")}";
}
