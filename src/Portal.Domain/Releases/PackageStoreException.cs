namespace Portal.Domain.Releases;

/// <summary>The package store could not be used.</summary>
/// <param name="sentence">Names the thing, the cause and the mend.</param>
public sealed class PackageStoreException(string sentence, Exception? cause = null) : Exception(sentence, cause);
