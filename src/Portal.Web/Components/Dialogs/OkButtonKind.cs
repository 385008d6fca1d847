namespace Portal.Web.Components.Dialogs;

/// <summary>What the dialog's button is just now.</summary>
public enum OkButtonKind
{
    Checking,
    Ready,
    Review,

    /// <summary>A second person is asked.</summary>
    Ask,
    Off,
    Sending,
}
