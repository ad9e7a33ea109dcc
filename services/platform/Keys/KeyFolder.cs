using System.Security.Cryptography;

namespace Zichtlijn.Platform.Keys;

/// <summary>
/// Secret keys as files, one key a file. In Development a missing key is made at first use; elsewhere the files are
/// put there by the operator and a missing one stops the process at start-up.
/// </summary>
public sealed class KeyFolder
{
    private const int KeyBytes = 32;
    private readonly string _path;
    private readonly bool _mayCreate;

    private KeyFolder(string path, bool mayCreate)
    {
        _path = path;
        _mayCreate = mayCreate;
    }

    public static KeyFolder For(IConfiguration configuration, IHostEnvironment environment) =>
        At(configuration["Zichtlijn:Keys:Folder"]
            ?? throw new InvalidOperationException("Zichtlijn:Keys:Folder is not set: the process has no keys."), environment.IsDevelopment());

    public static KeyFolder At(string path, bool mayCreate) => new(path, mayCreate);

    /// <summary>The 32 bytes of a key.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or has the wrong length.</exception>
    public byte[] Read(string name)
    {
        var file = Path.Combine(_path, name + ".key");
        if (!File.Exists(file) && _mayCreate)
        {
            Create(file);
        }

        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"The key '{name}' is missing in the folder of Zichtlijn:Keys:Folder.");
        }

        var key = Convert.FromBase64String(File.ReadAllText(file));
        return key.Length == KeyBytes ? key : throw new InvalidOperationException($"The key '{name}' is not {KeyBytes} bytes long.");
    }

    /// <summary>Several processes may start at once on an empty folder: the first to move its file in place wins.</summary>
    private void Create(string file)
    {
        Directory.CreateDirectory(_path);
        var own = $"{file}.{Guid.NewGuid():n}";
        File.WriteAllText(own, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        try
        {
            File.Move(own, file, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(own);
        }
    }
}
