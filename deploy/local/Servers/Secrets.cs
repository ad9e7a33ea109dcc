using System.Security.Cryptography;

namespace Zichtlijn.Local.Servers;

/// <summary>Passwords of this clone's own servers: made once, kept in the ignored folder, readable by its owner only.</summary>
public sealed class Secrets(string folder)
{
    public string GetOrCreate(string name)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var file = Path.Combine(folder, name);
        try
        {
            // CreateNew: of two that ask at once, one makes it and the other reads it.
            using var stream = new FileStream(file, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            var made = RandomNumberGenerator.GetHexString(40, lowercase: true);
            stream.Write(System.Text.Encoding.ASCII.GetBytes(made));
            return made;
        }
        catch (IOException) when (File.Exists(file))
        {
            return File.ReadAllText(file).Trim();
        }
    }
}
