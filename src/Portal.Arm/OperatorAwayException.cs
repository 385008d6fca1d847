namespace Portal.Arm;

/// <summary>A request needs the rights of a person whose sign-in the portal does not have now; nothing was sent.</summary>
public sealed class OperatorAwayException(string name) : Exception($"{name} is not signed in to the portal, whose requests to Azure go with the rights of the person. It goes on when {name} signs in and opens a page.");
