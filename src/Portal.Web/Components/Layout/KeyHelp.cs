namespace Portal.Web.Components.Layout;

/// <summary>The keys of the portal, as its sheet lists them. portal.js acts on them.</summary>
internal sealed record KeyHelp(string Title, IReadOnlyList<KeyHelp.Line> Keys)
{
    public static readonly IReadOnlyList<KeyHelp> All =
    [
        new("Everywhere",
        [
            new(["/"], "Search"),
            new(["G", "B"], "Go to the board"),
            new(["G", "H"], "Go to the history"),
            new(["H"], "Hold a swap that counts down"),
            new(["?"], "This sheet"),
            new(["Esc"], "Close a dialog or this sheet"),
        ]),
        new("On the board",
        [
            new(["↑", "↓"], "Row before, row after"),
            new(["Page up", "Page down"], "Ten rows"),
            new(["Home", "End"], "First row, last row"),
            new(["Enter"], "Open the service"),
            new(["S"], "Swap VIP"),
            new(["R"], "Return"),
        ]),
        new("On the page of a service or a swap",
        [
            new(["S"], "Swap VIP of this service"),
            new(["R"], "Return of this service"),
            new(["D"], "Differences; in the dialog, too"),
        ]),
    ];

    /// <summary>What one key, or one after the other, does.</summary>
    public sealed record Line(IReadOnlyList<string> Presses, string What);
}
