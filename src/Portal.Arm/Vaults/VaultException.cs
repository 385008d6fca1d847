namespace Portal.Arm.Vaults;

/// <summary>A key vault could not be asked.</summary>
/// <param name="sentence">The cause and the mend, for people.</param>
public sealed class VaultException(string sentence, Exception? cause = null) : Exception(sentence, cause);
