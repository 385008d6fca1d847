namespace Portal.Arm.Blobs;

/// <summary>Azure Blob Storage could not be used.</summary>
/// <param name="sentence">The cause and the mend, for people.</param>
public sealed class BlobException(string sentence, Exception? cause = null) : Exception(sentence, cause);
