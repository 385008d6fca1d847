namespace Portal.Web.Components.Dialogs;

/// <summary>The dialog's button: its words, and why it is off.</summary>
/// <param name="Text">On the button.</param>
/// <param name="Label">Its accessible name; starts with the text.</param>
/// <param name="Why">In the footer; empty when it needs no word.</param>
public sealed record OkButton(OkButtonKind Kind, string Text, string Label, string Why)
{
    public static readonly OkButton Checking = new(OkButtonKind.Checking, "Checking…", "Checking…", "Reading both deployments");

    public static readonly OkButton Sending = new(OkButtonKind.Sending, "Sending…", "Sending…", "Checking once more, then asking Azure");

    /// <summary>What OK is where a second person is missing.</summary>
    public static readonly OkButton Ask = new(OkButtonKind.Ask, "Ask for approval", "Ask for approval", "A second person decides");

    /// <summary>It takes a press.</summary>
    public bool IsOn => Kind is OkButtonKind.Ready or OkButtonKind.Review or OkButtonKind.Ask;

    public static OkButton Off(string why) => new(OkButtonKind.Off, "OK", "OK", why);

    public static OkButton Review(int changes) =>
        changes == 1 ? Review("Review 1 change") : Review($"Review {changes} changes");

    public static OkButton Ready(string label) => new(OkButtonKind.Ready, "OK", label, "");

    public static OkButton Approve(string label) => new(OkButtonKind.Ready, "Approve", label, "");

    private static OkButton Review(string text) => new(OkButtonKind.Review, text, text, "Nothing was sent to Azure");
}
