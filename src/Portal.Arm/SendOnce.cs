namespace Portal.Arm;

/// <summary>Marks a message that no policy may repeat.</summary>
internal sealed class SendOnce;
