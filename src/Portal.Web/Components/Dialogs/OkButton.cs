using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>The dialog's button: its words, and why it is off.</summary>
/// <param name="Text">On the button.</param>
/// <param name="Label">Its accessible name; starts with the text.</param>
/// <param name="Why">In the footer; empty when it needs no word.</param>
public sealed record OkButton(OkButtonKind Kind, string Text, string Label, string Why)
{
    public static OkButton Checking => new(OkButtonKind.Checking, Words.OkButtonChecking, Words.OkButtonChecking, Words.OkButtonReading);

    public static OkButton Sending => new(OkButtonKind.Sending, Words.OkButtonSending, Words.OkButtonSending, Words.OkButtonCheckingAgain);

    /// <summary>What OK is where a second person is missing.</summary>
    public static OkButton Ask => new(OkButtonKind.Ask, Words.OkButtonAskForApproval, Words.OkButtonAskForApproval, Words.OkButtonSecondPersonDecides);

    /// <summary>It takes a press.</summary>
    public bool IsOn => Kind is OkButtonKind.Ready or OkButtonKind.Review or OkButtonKind.Ask;

    public static OkButton Off(string why) => new(OkButtonKind.Off, Words.OkButtonOk, Words.OkButtonOk, why);

    public static OkButton Review(int changes) => Review(Count.Of(changes, Words.FormatOkButtonReview));

    public static OkButton Ready(string label) => new(OkButtonKind.Ready, Words.OkButtonOk, label, "");

    public static OkButton Approve(string label) => new(OkButtonKind.Ready, Words.OkButtonApprove, label, "");

    private static OkButton Review(string text) => new(OkButtonKind.Review, text, text, Words.OkButtonNothingSent);
}
