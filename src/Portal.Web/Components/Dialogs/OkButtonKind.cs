namespace Portal.Web.Components.Dialogs;

/// <summary>What the dialog's button is just now.</summary>
public enum OkButtonKind
{
    Checking,
    Ready,
    Review,
    Off,
    Sending,
}
