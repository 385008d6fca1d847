namespace Portal.Web.Components.Layout;

/// <summary>The keys of the portal, as its sheet lists them. portal.js acts on them.</summary>
internal sealed record KeyHelp(string Title, IReadOnlyList<KeyHelp.Line> Keys)
{
    public static IReadOnlyList<KeyHelp> All =>
    [
        new(Words.KeyHelpEverywhere,
        [
            new(["/"], Words.KeyHelpSearch),
            new(["G", "B"], Words.KeyHelpGoToBoard),
            new(["G", "H"], Words.KeyHelpHistory),
            new(["H"], Words.KeyHelpHold),
            new(["?"], Words.KeyHelpSheet),
            new([Words.KeyHelpEsc], Words.KeyHelpCloses),
        ]),
        new(Words.KeyHelpOnBoard,
        [
            new(["↑", "↓"], Words.KeyHelpRowBeforeRowAfter),
            new([Words.KeyHelpPageUp, Words.KeyHelpPageDown], Words.KeyHelpTenRows),
            new([Words.KeyHelpHome, Words.KeyHelpEnd], Words.KeyHelpFirstRowLastRow),
            new([Words.KeyHelpEnter], Words.KeyHelpOpenService),
            new(["S"], Words.KeyHelpSwapVIP),
            new(["R"], Words.KeyHelpReturn),
        ]),
        new(Words.KeyHelpOnService,
        [
            new(["S"], Words.KeyHelpSwapOfService),
            new(["R"], Words.KeyHelpReturnOfService),
            new(["D"], Words.KeyHelpDifferences),
        ]),
    ];

    /// <summary>What one key, or one after the other, does.</summary>
    public sealed record Line(IReadOnlyList<string> Presses, string What);
}
